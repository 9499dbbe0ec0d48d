import type { Connection } from '../client';
import { referenceDatabase, schemaState } from '../migrate';

const KINDS: Readonly<Record<string, string>> = {
  table: 'Table',
  index: 'Index',
  trigger: 'Déclencheur',
  view: 'Vue',
};

interface SchemaObject {
  type: string;
  name: string;
  sql: string | null;
}

/**
 * How a database differs from what the migrations it has make: each table, index or trigger that is
 * missing, altered or too many, in sentences. The triggers are what makes the history append-only, and
 * the chain does not tell that they are gone.
 * @throws SchemaMismatch for a database this code does not know.
 */
export function schemaProblems(connection: Connection): string[] {
  const reference = referenceDatabase(schemaState(connection).applied);
  const expected = schemaObjects(reference);
  reference.close();
  const actual = schemaObjects(connection);
  const problems: string[] = [];
  for (const [key, object] of expected) {
    const found = actual.get(key);
    if (found === undefined) problems.push(sentence(object, 'absent de la base'));
    else if (found.sql !== object.sql) {
      problems.push(sentence(object, 'différent de ce que font les migrations'));
    }
  }
  for (const [key, object] of actual) {
    if (!expected.has(key)) problems.push(sentence(object, 'inconnu des migrations'));
  }
  return problems;
}

function sentence({ type, name }: SchemaObject, what: string): string {
  return `Schéma : ${KINDS[type] ?? type} ${name}, ${what}.`;
}

function schemaObjects(connection: Connection): Map<string, SchemaObject> {
  const rows = connection
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all() as SchemaObject[];
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, row]));
}
