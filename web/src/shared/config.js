// What the deployment says of itself: where people sign in, and where the API is if not beside the pages. In /config.json,
// found beside this module: the page around it may be somebody else's.
let reading;

/** @returns {Promise<{issuer: string, clientId: string, api: string}>} */
export function config() {
  reading ??= fetch(new URL('/config.json', import.meta.url)).then((answer) => {
    if (!answer.ok) {
      throw new Error(`config.json: ${answer.status}`);
    }
    return answer.json().then((said) => ({ ...said, api: said.api || new URL(import.meta.url).origin }));
  });
  return reading;
}
