/** The colour themes of VS Code that pictures can be taken in, by the name the command line takes. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

export function isTheme(name: string): name is Theme {
  return Object.hasOwn(themes, name);
}
