import {
  createGetHtmlAttributes,
  DsfrHeadBase,
  type DsfrHeadProps,
} from '@codegouvfr/react-dsfr/next-app-router/server-only-index';
import Link from 'next/link';
import { defaultColorScheme } from './color-scheme';

export const { getHtmlAttributes } = createGetHtmlAttributes({ defaultColorScheme });

/** Styles, fonts and icons of the design system: server side only. */
export function DsfrHead(props: DsfrHeadProps) {
  return <DsfrHeadBase Link={Link} {...props} />;
}
