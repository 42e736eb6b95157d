// What the deployment says of itself: where people sign in, and where the API is. Beside the pages, in /config.json.
let reading;

/** @returns {Promise<{issuer: string, clientId: string, api: string}>} */
export function config() {
  reading ??= fetch('/config.json').then((answer) => {
    if (!answer.ok) {
      throw new Error(`config.json: ${answer.status}`);
    }
    return answer.json();
  });
  return reading;
}
