import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { Calendar } from '@/components/calendar/calendar';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Trail } from '@/components/ui/trail';
import { editionsCalendar } from '@/db/queries/editions-calendar';
import { parisDay } from '@/lib/domain/collection/deadline';
import { formatLongDate } from '@/lib/format/dates';

const TITLE = 'Calendrier des éditions';

export const metadata: Metadata = { title: TITLE };

export default async function CalendarPage() {
  await requireActor();
  const today = parisDay(new Date().toISOString());
  const { milestones, next } = editionsCalendar(today);
  return (
    <>
      <Trail steps={[{ href: '/editions', text: 'Éditions' }]} current={TITLE} />
      <PageTitle lead={`Dates, retards et rythme, au ${formatLongDate(today)}.`}>{TITLE}</PageTitle>
      {milestones.length === 0 ? (
        <EmptyState title="Aucune édition pour l’instant.">
          <p>Le calendrier se remplit dès la première édition, reprise ou ouverte.</p>
        </EmptyState>
      ) : (
        <Calendar milestones={milestones} next={next} />
      )}
    </>
  );
}
