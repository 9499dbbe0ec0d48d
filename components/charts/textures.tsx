import type { Texture, Tint } from '@/lib/format/palette';

const STROKE = 'var(--background-default-grey)';

const MARKS: Record<Texture, React.ReactNode> = {
  plain: null,
  diagonal: <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" stroke={STROKE} strokeWidth="1.5" />,
  dots: <circle cx="4" cy="4" r="1.2" fill={STROKE} />,
  lines: <path d="M0,4 h8" stroke={STROKE} strokeWidth="1.2" />,
  cross: <path d="M0,0 l8,8 M8,0 l-8,8" stroke={STROKE} strokeWidth="1" />,
};

/** The pattern of a tint, to be drawn once in an SVG and referred to by its id. */
export function TexturePattern({ id, tint }: { id: string; tint: Tint }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={tint.colour} />
      {MARKS[tint.texture]}
    </pattern>
  );
}

/** A sample of a tint, for a legend. */
export function Swatch({ id, tint }: { id: string; tint: Tint }) {
  return (
    <svg width="16" height="16" aria-hidden="true" focusable="false">
      <defs>
        <TexturePattern id={id} tint={tint} />
      </defs>
      <rect width="16" height="16" fill={`url(#${id})`} />
    </svg>
  );
}
