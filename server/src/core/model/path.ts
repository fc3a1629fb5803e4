/**
 * A YAML path below an entry, such as `appearances[0].source`. There are millions of references but few
 * different paths, so each is made once, from the one above it.
 */
export class YamlPath {
  static readonly root = new YamlPath('');
  readonly text: string;
  readonly #keys = new Map<string, YamlPath>();
  readonly #items: YamlPath[] = [];

  private constructor(text: string) {
    this.text = text;
  }

  key(name: string): YamlPath {
    let path = this.#keys.get(name);
    if (path === undefined) {
      path = new YamlPath(this.text === '' ? name : `${this.text}.${name}`);
      // Keys that a person made up are not kept: there is no end to them.
      if (this.#keys.size < MOST_KEYS) this.#keys.set(name, path);
    }
    return path;
  }

  item(index: number): YamlPath {
    const known = this.#items[index];
    if (known !== undefined) return known;
    const path = new YamlPath(`${this.text}[${index}]`);
    if (index === this.#items.length && index < MOST_ITEMS) this.#items.push(path);
    return path;
  }
}

const MOST_KEYS = 50;
const MOST_ITEMS = 100;
