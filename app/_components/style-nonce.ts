/*
 * Some libraries insert <style> elements without the nonce that the content security policy requires (sonner; the
 * scroll lock of Radix dialogs). This adds the nonce of the page's scripts. Import it before those libraries. Delete it
 * when they support nonces.
 */
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) {
    const createElement = document.createElement.bind(document);
    document.createElement = ((tagName: string, options?: ElementCreationOptions) => {
      const element = createElement(tagName, options);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    }) as typeof document.createElement;
  }
}
export {};
