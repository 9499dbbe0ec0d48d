import type { ReactNode } from 'react';
import { requireActor } from '@/app/session/actor';
import { navigationOf } from '@/app/session/navigation';
import { publicOrigin } from '@/app/session/origin';
import { PrintMoment } from '@/components/print/print-moment';
import { QueryProvider } from '@/components/ui/query-provider';
import { SiteShell } from '@/components/ui/site-shell';
import { ROLE_LABELS } from '@/lib/domain/vocabulary/roles';

/** The shell around all inner pages. Each page checks for itself who is asking. */
export default async function PortfolioLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const served = { at: new Date().toISOString(), origin: await publicOrigin() };
  return (
    <SiteShell
      person={{ name: actor.name, role: ROLE_LABELS[actor.role] }}
      links={navigationOf(actor)}
    >
      <PrintMoment served={served}>
        <QueryProvider>{children}</QueryProvider>
      </PrintMoment>
    </SiteShell>
  );
}
