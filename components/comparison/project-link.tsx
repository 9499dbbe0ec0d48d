import Link from 'next/link';
import { portfolioSearch } from '@/lib/schemas/filters';

interface ProjectLinkProps {
  project: string;
  name: string;
  /** The edition in which its page is opened. */
  edition: number;
}

/** The name of a project, leading to its page. */
export function ProjectLink({ project, name, edition }: ProjectLinkProps) {
  return (
    <Link
      href={`/projets/${encodeURIComponent(project)}${portfolioSearch({ edition })}`}
      prefetch={false}
    >
      {name}
    </Link>
  );
}
