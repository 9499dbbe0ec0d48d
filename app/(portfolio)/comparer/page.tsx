import type { Metadata } from 'next';
import { requireActor } from '@/app/session/actor';
import { ComparisonScreen } from '@/components/comparison/comparison-screen';
import { NothingToCompareNotice } from '@/components/comparison/nothing-to-compare';
import { UnknownFilters } from '@/components/dashboard/unknown-filters';
import { comparisonView } from '@/db/queries/comparison';
import { readComparisonAddress } from '@/lib/schemas/comparison';
import type { SearchParameters } from '@/lib/schemas/filters';

export const metadata: Metadata = { title: 'Comparer' };

interface PageProps {
  searchParams: Promise<SearchParameters>;
}

/** Two editions compared: by default the latest and the one before it. */
export default async function ComparisonPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { address, problems } = readComparisonAddress(await searchParams);
  const found = comparisonView(actor, address);
  return (
    <>
      <UnknownFilters problems={problems} />
      {'nothing' in found ? (
        <NothingToCompareNotice found={found} bridge={address.bridge} />
      ) : (
        <ComparisonScreen view={found} bridge={address.bridge} />
      )}
    </>
  );
}
