import { clsx, type ClassValue } from 'clsx';
import { createTailwindMerge, validators } from 'tailwind-merge';

const { isAny, isArbitraryLength, isNumber, isTshirtSize } = validators;

/** Class prefixes that set one property; some are classes by themselves. */
const PREFIXES = [
  ...['p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', 'space-y'],
  ...['inset', 'inset-x', 'inset-y', 'top', 'right', 'bottom', 'left', 'z', 'rotate', 'grid-cols'],
  ...['w', 'h', 'min-w', 'min-h', 'max-w', 'max-h', 'size', 'gap', 'gap-x', 'gap-y', 'basis'],
  ...['items', 'justify', 'justify-items', 'content', 'align', 'overflow', 'overflow-x', 'overflow-y'],
  ...['leading', 'tracking', 'whitespace', 'break', 'underline-offset', 'cursor', 'touch', 'select'],
  'pointer-events',
  ...[
    'bg',
    'fill',
    'stroke',
    'accent',
    'divide',
    'shadow',
    'opacity',
    'backdrop-blur',
    'animate',
    'duration',
  ],
  ...['border-spacing', 'outline-offset', 'line-clamp', 'list'],
];
const BARE_PREFIXES = ['divide-y', 'grow', 'shrink', 'rounded', 'rounded-t', 'transition'];
const BORDERS = ['border', 'border-t', 'border-r', 'border-b', 'border-l', 'inset-ring', 'outline'];

/**
 * Conflicts among the classes that the portal uses. The full configuration of tailwind-merge would be a thirtieth of
 * the code that every page loads.
 */
const mergeClasses = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    display: [
      ...['block', 'inline', 'inline-block', 'inline-flex', 'flex', 'grid', 'contents', 'hidden'],
      ...['table', 'table-header-group', 'table-row-group', 'table-cell'],
    ],
    'screen-reader': ['sr-only', 'not-sr-only'],
    position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
    visibility: ['visible', 'invisible', 'collapse'],
    flex: [{ flex: [isNumber, 'none'] }],
    'flex-direction': [{ flex: ['row', 'col', 'row-reverse'] }],
    'border-collapse': [{ border: ['collapse', 'separate'] }],
    'border-style': [{ border: ['solid', 'dashed'] }],
    'outline-style': ['outline-none'],
    'font-weight': [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    'font-family': [{ font: ['sans', 'mono'] }],
    'text-align': [{ text: ['left', 'center', 'right'] }],
    'text-size': [{ text: ['base', isTshirtSize, isArbitraryLength] }],
    'text-wrap': [{ text: ['balance', 'pretty', 'wrap', 'nowrap'] }],
    'text-colour': [{ text: [isAny] }],
    'text-line': ['underline', 'line-through', 'no-underline'],
    ...groupsOf(PREFIXES, '', [isAny]),
    ...groupsOf(BARE_PREFIXES, '', ['', isAny]),
    ...groupsOf(BORDERS, '-width', ['', isNumber, isArbitraryLength]),
    ...groupsOf(BORDERS, '-colour', [isAny]),
  },
  conflictingClassGroups: {
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
    m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
    mx: ['mr', 'ml'],
    my: ['mt', 'mb'],
    inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
    'inset-x': ['right', 'left'],
    'inset-y': ['top', 'bottom'],
    size: ['w', 'h'],
    gap: ['gap-x', 'gap-y'],
    flex: ['basis', 'grow', 'shrink'],
    overflow: ['overflow-x', 'overflow-y'],
    rounded: ['rounded-t'],
    'text-size': ['leading'],
    'line-clamp': ['display', 'overflow'],
    'border-width': ['border-t-width', 'border-r-width', 'border-b-width', 'border-l-width'],
    'border-colour': ['border-t-colour', 'border-r-colour', 'border-b-colour', 'border-l-colour'],
  },
  conflictingClassGroupModifiers: {},
  postfixLookupClassGroups: [],
  orderSensitiveModifiers: [],
}));

const groupsOf = <Values>(prefixes: readonly string[], suffix: string, values: Values[]) =>
  Object.fromEntries(prefixes.map((prefix) => [prefix + suffix, [{ [prefix]: values }]]));

/** Joins class names; of two that set the same property, the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return mergeClasses(clsx(classes));
}
