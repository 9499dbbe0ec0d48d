import type { ReactNode } from 'react';
import type { Fields } from '@/components/forms/use-act-form';
import type { PartName } from '@/lib/schemas/submissions';
import type { TypedReason, TypedValues } from '@/lib/typed/acts';
import { explanationsAsked } from './problems';
import { SectionFrame } from './section-frame';
import { reasonToShare, SECTION_TITLES } from './sections';
import type { SubmissionFormHandle } from './use-submission-form';
import { WhyFields } from './why-fields';

export interface SectionProps {
  handle: SubmissionFormHandle;
}

type PartSectionProps<Part extends PartName> = SectionProps & {
  part: Part;
  /** What deserves to be told as a reason. */
  hint: string;
  optional?: boolean;
  restoreLabel?: string;
  children: (fields: Fields<Part>) => ReactNode;
};

/** One section: its fields and, once they say something else than the entry, why. */
export function PartSection<Part extends PartName>(props: PartSectionProps<Part>) {
  const { handle, part, hint, optional, restoreLabel, children } = props;
  const { store, snapshot } = handle;
  // What the form shows of this very part: the record is indexed by it.
  const values = snapshot.form.sections[part] as TypedValues<Part> | undefined;
  if (values === undefined) return null;
  const fields = handle.fieldsOf(part, values);
  const isModified = snapshot.content.parts[part] !== undefined;
  const general = handle.problemAt(`${part}.form`);
  return (
    <SectionFrame
      title={SECTION_TITLES[part]}
      isModified={isModified}
      restoreLabel={restoreLabel ?? 'Rétablir'}
      onRestore={() => store.dispatch({ type: 'restored', part })}
    >
      {children(fields)}
      {general !== undefined && <p className="fr-message fr-message--error">{general}</p>}
      {isModified && (
        <WhyFields
          reason={reasonOf(handle, part, values.reason)}
          hint={hint}
          optional={optional}
          shared={optional ? null : reasonToShare(snapshot.content, part)}
          asked={askedOf(handle, part)}
        />
      )}
    </SectionFrame>
  );
}

/** The reason of a section: every section has one, of the same shape. */
export function reasonOf(handle: SubmissionFormHandle, part: PartName, reason: TypedReason) {
  const name = `${part}.reason`;
  return {
    name,
    value: reason,
    onChange: (value: TypedReason) =>
      handle.store.dispatch({ type: 'typed', part, field: 'reason', value }),
    problem: (of?: string) => handle.problemAt(of === undefined ? name : `${name}.${of}`),
  };
}

/** The explanations a section asks, each bound to its words. */
export function askedOf(handle: SubmissionFormHandle, part: PartName) {
  const { store, snapshot, preview, problems } = handle;
  const warnings = preview.data?.status === 'ok' ? preview.data.warnings : [];
  return explanationsAsked(part, warnings, problems).map(({ key, message }) => ({
    key,
    message,
    field: {
      name: `explanations.${key}`,
      value: snapshot.form.explanations[key] ?? '',
      onChange: (text: string) => store.dispatch({ type: 'explained', key, text }),
      problem: () => handle.problemAt(`explanations.${key}`),
    },
  }));
}
