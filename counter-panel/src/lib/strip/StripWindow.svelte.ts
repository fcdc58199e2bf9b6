import { mount, unmount, type Component } from 'svelte';

interface PictureInPicture {
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

const size = { width: 1100, height: 64 };
const pageLeft = 'pagehide';

/**
 * The strip in a window of its own: always on top where the browser can do that, otherwise a small one beside the others.
 * Whoever closes the window has the desk back in the page.
 */
export class StripWindow {
  isOpen = $state(false);
  #window: Window | null = null;

  /** Must follow a press. False where the browser opens no window; then the strip stays in the page. */
  async open<Props extends object>(strip: Component<Props>, props: Props): Promise<boolean> {
    const opened = await ownWindow();
    if (opened === null) return false;
    dress(opened.document);
    const shown = mount(strip as Component<Record<string, unknown>>, {
      target: opened.document.body,
      props: props as Record<string, unknown>,
    });
    this.#window = opened;
    this.isOpen = true;
    opened.addEventListener(pageLeft, () => {
      this.#window = null;
      this.isOpen = false;
      void unmount(shown);
    });
    return true;
  }

  readonly close = (): void => this.#window?.close();
}

async function ownWindow(): Promise<Window | null> {
  const pictures = (globalThis as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;
  const onTop = await pictures?.requestWindow(size).catch(() => null);
  return (
    onTop ?? window.open('', 'sanh-strip', `popup,width=${String(size.width)},height=${String(size.height)}`)
  );
}

/** The same type, colours and language as the page. */
function dress(page: Document): void {
  const { documentElement: root, head, title } = document;
  for (const { name, value } of root.attributes) page.documentElement.setAttribute(name, value);
  page.head.replaceChildren(
    ...[...head.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')].map((sheet) => {
      const copy = sheet.cloneNode(true) as HTMLElement;
      if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
      return copy;
    }),
  );
  page.title = title;
  page.body.replaceChildren();
}
