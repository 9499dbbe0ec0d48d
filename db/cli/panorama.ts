import { CommandError, UsageError } from './arguments';
import * as article from './article';
import * as backup from './backup';
import * as briefing from './briefing';
import * as check from './check';
import * as compare from './compare';
import * as edition from './edition';
import * as exportBundle from './export';
import * as figures from './figures';
import * as importEdition from './import';
import * as mail from './mail';
import * as push from './push';
import * as restore from './restore';
import * as user from './user';
import * as verify from './verify';

interface CliCommand {
  help: string;
  run: (args: string[]) => number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  import: importEdition,
  figures,
  article,
  briefing,
  check,
  edition,
  export: exportBundle,
  compare,
  verify,
  backup,
  restore,
  user,
  mail,
  push,
};

const HELP = `Usage : panorama COMMANDE [OPTIONS]

  import    importe une édition publiée (CSV ou XLSX)
  figures   donne les chiffres d’une édition et leurs justificatifs
  compare   compare deux éditions et explique chaque chiffre qui a changé
  article   écrit l’article d’une édition, ou relit celui qu’on a retouché
  briefing  écrit la note de synthèse d’une édition, en PDF d’une page
  check     contrôle une édition avant sa publication
  edition   fait passer une édition d’une étape à l’autre, la publie
  export    écrit les fichiers d’une édition
  verify    vérifie l’historique et la base
  backup    copie la base dans un fichier
  restore   remplace la base par une sauvegarde
  user      comptes : add, list, disable
  mail      courriels : send, status, resend
  push      porte une publication sur data.gouv.fr

« panorama COMMANDE --help » donne le détail. La base est celle de DATABASE_FILE
(par défaut data/panorama.db).`;

/** Exit codes: 0 done, 1 the input or the data have errors, 2 wrong use. */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${HELP}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new UsageError(`Commande inconnue : ${name}. Voyez « panorama --help ».`);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(rest);
}

// Whoever reads our output may stop early (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof UsageError || error instanceof CommandError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${expected ? message : `Erreur inattendue : ${message}`}\n`);
    if (!expected && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
