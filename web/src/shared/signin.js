// Signing in at the OIDC issuer: authorization code with PKCE (RFC 6749, RFC 7636), ID token and refresh token.
//
// Tokens live in memory and in sessionStorage: they outlive a reload and end with the tab.
import { callAs } from './api.js';
import { config } from './config.js';

const TOKENS = 'plantao.tokens';
const PENDING = 'plantao.signin';
/** An ID token is renewed when it has less than this left. */
const MARGIN = 60_000;

let tokens = stored(TOKENS);
let renewing;

function stored(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(value) {
  tokens = value;
  if (value) {
    sessionStorage.setItem(TOKENS, JSON.stringify(value));
  } else {
    sessionStorage.removeItem(TOKENS);
  }
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function endpoints() {
  const { issuer } = await config();
  const known = stored('plantao.issuer');
  if (known?.issuer === issuer) {
    return known;
  }
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!answer.ok) {
    throw new Error(`The issuer does not answer: ${answer.status}`);
  }
  const found = await answer.json();
  sessionStorage.setItem('plantao.issuer', JSON.stringify(found));
  return found;
}

/** Where the issuer sends people back to: the page itself, without query and hash. */
function here() {
  return location.origin + location.pathname;
}

/** What the ID token says of who is signed in; null for nobody. Not verified here: the API does that. */
export function claims() {
  if (!tokens) {
    return null;
  }
  const part = tokens.idToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
}

/** The groups of staff; none for customers. Cognito gives a list. */
export function groups() {
  return claims()?.['cognito:groups'] ?? [];
}

export function isSignedIn() {
  return tokens !== null;
}

/** Leaves for the issuer's page; comes back to this page and hash. */
export async function signIn() {
  const [{ clientId }, found] = await Promise.all([config(), endpoints()]);
  const pending = { state: random(), nonce: random(), verifier: random(), hash: location.hash };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier)));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: here(),
    scope: 'openid email profile',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  location.assign(`${found.authorization_endpoint}?${query}`);
}

/** To be called once when a page starts: takes the code that the issuer sent along, if one came. */
export async function finishSignIn() {
  const query = new URLSearchParams(location.search);
  const pending = stored(PENDING);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) {
    return isSignedIn();
  }
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', location.pathname + (pending?.hash ?? ''));
  if (!query.has('code') || query.get('state') !== pending?.state) {
    return isSignedIn();
  }
  await redeem({ grant_type: 'authorization_code', code: query.get('code'), redirect_uri: here(), code_verifier: pending.verifier });
  if (claims()?.nonce !== pending.nonce) {
    keep(null);
  }
  return isSignedIn();
}

async function redeem(form) {
  const [{ clientId }, found] = await Promise.all([config(), endpoints()]);
  const answer = await fetch(found.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...form }),
  });
  if (!answer.ok) {
    if (answer.status < 500) {
      keep(null);
    }
    return;
  }
  const given = await answer.json();
  keep({
    idToken: given.id_token,
    refreshToken: given.refresh_token ?? tokens?.refreshToken,
    until: Date.now() + given.expires_in * 1000,
  });
}

/** The ID token, renewed if it is about to expire; null for nobody. */
export async function token() {
  if (tokens && tokens.until - Date.now() < MARGIN && tokens.refreshToken) {
    renewing ??= redeem({ grant_type: 'refresh_token', refresh_token: tokens.refreshToken }).finally(() => {
      renewing = undefined;
    });
    await renewing;
  }
  return tokens?.idToken ?? null;
}

/** Forgets the tokens, because the API refused them. */
export function forget() {
  keep(null);
}

/** Signs out here and at the issuer, and comes back to this page. */
export async function signOut() {
  keep(null);
  sessionStorage.clear();
  const [{ clientId }, found] = await Promise.all([config(), endpoints()]);
  if (found.end_session_endpoint) {
    location.assign(`${found.end_session_endpoint}?${new URLSearchParams({ client_id: clientId, logout_uri: here() })}`);
  } else {
    location.reload();
  }
}

callAs({
  base: async () => (await config()).api,
  token,
  async refused() {
    forget();
    window.dispatchEvent(new Event('plantao-signed-out'));
    return false;
  },
});
