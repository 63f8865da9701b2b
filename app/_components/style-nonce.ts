/*
 * Some libraries put <style> elements into the page and know nothing of the nonce that the content security policy
 * asks for (sonner; the scroll lock below Radix dialogs). Every such element gets the nonce of the page's own
 * scripts. Must be imported before those libraries. To be deleted when they take a nonce.
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
