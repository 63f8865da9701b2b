const GATEWAY_STATUSES = [502, 503, 504];

/**
 * Makes a proxy's "server not reachable" look like a lost link to Next, which then keeps the page and tries again.
 * Next would leave the portal for the proxy's error page. Only for the requests by which Next reads pages.
 */
function treatGatewayFailuresAsOffline(): void {
  const plain = window.fetch;
  window.fetch = async (input, init) => {
    const answer = await plain(input, init);
    const isForPage = new Headers(init?.headers).has('rsc');
    const isPage = answer.headers.get('content-type')?.startsWith('text/x-component') ?? false;
    if (isForPage && !isPage && GATEWAY_STATUSES.includes(answer.status))
      throw new TypeError(`The server is not reachable: status ${answer.status}.`);
    return answer;
  };
}

treatGatewayFailuresAsOffline();
