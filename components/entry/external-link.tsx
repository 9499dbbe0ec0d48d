import styles from './entry.module.css';

interface ExternalLinkProps {
  href: string;
  children: string;
}

/** A link out of Panorama, which says so; what is no web address is shown, never followed. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) {
    return (
      <span className={styles.aside}>
        {children}
        {'\u202f'}: {href}
      </span>
    );
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer external"
      title={`${children} - site externe, nouvelle fenêtre`}
      className={styles.external}
    >
      {children}
    </a>
  );
}
