// What the deployment says of itself: where people sign in, and where the API is if not beside the pages. In /config.json,
// found beside this module: the page around it may be somebody else's.
let reading;

/** @returns {Promise<{issuer: string, clientId: string, api: string}>} */
export function config() {
  if (!reading) {
    // Over a bad line asked for twice; after that by whoever needs it next.
    reading = read().catch(read);
    reading.catch(() => {
      reading = undefined;
    });
  }
  return reading;
}

async function read() {
  const answer = await fetch(new URL('/config.json', import.meta.url));
  if (!answer.ok) {
    throw new Error(`config.json: ${answer.status}`);
  }
  const said = await answer.json();
  return { ...said, api: said.api || new URL(import.meta.url).origin };
}
