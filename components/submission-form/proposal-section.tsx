import { CreationFields } from '@/components/forms/creation-fields';
import { FormSection } from '@/components/forms/form-section';
import type { SubmissionFormView } from '@/lib/views/submissions';
import { askedOf, reasonOf, type SectionProps } from './part-section';
import { WhyFields } from './why-fields';

/** A project that a ministry proposes: all its fields, and why it enters the panorama. */
export function ProposalSection({ handle, view }: SectionProps & { view: SubmissionFormView }) {
  const values = handle.snapshot.form.sections.create;
  if (values === undefined) return null;
  return (
    <>
      <CreationFields
        fields={handle.fieldsOf('create', values)}
        choices={{ ...view.choices, ministries: ministriesOf(handle, view) }}
      />
      <FormSection title="Pourquoi">
        <WhyFields
          reason={reasonOf(handle, 'create', values.reason)}
          hint="Ce qui fait entrer le projet dans le panorama."
          asked={askedOf(handle, 'create')}
        />
      </FormSection>
    </>
  );
}

/** A proposal that is begun stays that of the ministry it was begun for. */
function ministriesOf({ snapshot }: SectionProps['handle'], view: SubmissionFormView) {
  const isBegun = snapshot.queue.kept.submission !== null;
  const begunFor = view.submission?.ministry ?? snapshot.queue.kept.content.parts.create?.ministry;
  return isBegun ? view.ministries.filter(({ code }) => code === begunFor) : view.ministries;
}
