import { formatLongMonth } from '@/lib/format/dates';
import type { History } from '../history/portfolio';
import { firstDayAfter } from '../views/months';
import { headline, introduction } from './draft-headline';
import { movementBlocks } from './draft-movements';
import { tendencyBlocks } from './draft-tendencies';
import { agreed, capitalised } from './grammar';
import { countInText } from './number-words';
import { type Block, block, type Draft, type Prose, say, written } from './prose';
import { type AnnouncedEnd, announcedEnds } from './revisions';
import type { Series } from './series';
import { stated, statedOf, told } from './teller';

const NARROW = '\u202f';
const MONTHS_AHEAD = 6;
/** A day that comes after any data month: what is past is then measured from the edition. */
const LATER = '9999-12-31';
/** Where the data of every edition is; the address is the directorate’s own. */
const OPEN_DATA = 'https://www.data.gouv.fr/fr/datasets/panorama-des-grands-projets-si-de-letat-1/';

/**
 * The article as the series writes it, always the same for the same history.
 * @param publishedOn ISO date; null while it is not known, which leaves `date` empty.
 */
export function draftOf(history: History, series: Series, publishedOn: string | null): Draft {
  const { title, lead } = headline(history, series);
  const date = publishedOn === null ? [] : [stated(series.current, publishedOn)];
  return written({ title, date, lead }, [
    introduction(series),
    ...movementBlocks(history, series),
    ...tendencyBlocks(history, series),
    ...comingBlocks(series, publishedOn ?? LATER),
    ...closing(),
  ]);
}

function comingBlocks(series: Series, today: string): Block[] {
  const { current } = series;
  const { all, told: chosen } = announcedEnds(series, today);
  const until = stated(
    current,
    formatLongMonth(firstDayAfter(current.edition.dataMonth, MONTHS_AHEAD)),
  );
  const heading = block('heading', ['Fins de projets annoncées']);
  if (all.length === 0)
    return [
      heading,
      block('paragraph', say`Aucune fin de projet n’est annoncée d’ici à ${until}.`),
    ];
  const [past, coming] = [true, false].map((isPast) => all.filter((one) => one.isPast === isPast));
  const projects = (ends: readonly AnnouncedEnd[], one: string, many: string): Prose => {
    const text = `${capitalised(countInText(ends.length))} ${agreed(ends.length, 'projet')}`;
    const verb = agreed(ends.length, one, many);
    return say`${stated(current, text, 'statement', ends.length)} ${verb} s’achever`;
  };
  return [
    heading,
    block(
      'paragraph',
      past?.length
        ? say`${projects(past, 'devait', 'devaient')} à la date de cette édition ou avant.`
        : null,
      coming?.length ? say`${projects(coming, 'doit', 'doivent')} d’ici à ${until}.` : null,
      all.length > chosen.length
        ? ['En voici les principaux ; les autres sont dans le tableau de l’édition.']
        : null,
    ),
    ...chosen.map((end) => endItem(end, series)),
  ];
}

/** « **RIE**, porté par les services du Premier ministre, devait s’achever en novembre 2017. » */
function endItem({ entry, endOn, isPast }: AnnouncedEnd, { current }: Series): Block {
  const { bold, ministry, purpose } = told(entry, current);
  const end = statedOf(entry, current, formatLongMonth(endOn));
  const verb = isPast ? 'devait s’achever' : 'doit s’achever';
  return block('item', say`${bold}, porté par ${ministry}, ${verb} en ${end}.`, purpose);
}

function closing(): Block[] {
  return [
    block('paragraph', [
      `Les données de cette édition et de toutes celles qui l’ont précédée sont ouvertes${NARROW}: elles se téléchargent sur [data.gouv.fr](${OPEN_DATA}).`,
    ]),
    block('box', [
      '**À quoi sert le panorama.** Il recense les grands projets informatiques de l’État, retenus pour leur coût, leur complexité ou leurs effets sur les usagers et les agents. De chacun, il donne l’objet, le ministère porteur, le calendrier, la phase et le coût complet estimé. Il aide d’abord à suivre et à sécuriser ces projets\u202f; publié à chaque édition, il en rend compte à tous.',
    ]),
  ];
}
