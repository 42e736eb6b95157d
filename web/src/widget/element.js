// `<plantao-chat>`: one script tag and one element on any page. Everything is within one shadow root.
import { currentLanguage, known, speak, useTexts } from '../shared/texts.js';
import { frame } from './frame.js';
import { identifyBy } from './identity.js';
import { onOtherTab, remembered } from './memory.js';
import { paint } from './paint.js';
import { config, DESK } from './place.js';
import { Talk } from './talk.js';
import { Ui } from './ui.js';

/** A phone: the panel takes the whole screen, and nothing behind it can be reached. */
const PHONE = matchMedia('(max-width: 480px)');

let looks;

/** The looks of the widget, once for all of its elements. Constructed: no policy of a page stands against that. */
async function sheet() {
  looks ??= fetch(`${DESK}/widget/chat.css`).then((answer) => answer.text());
  const made = new CSSStyleSheet();
  made.replaceSync(await looks);
  return made;
}

class PlantaoChat extends HTMLElement {
  static observedAttributes = ['language'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.talk = new Talk(
      (arrived) => this.changed(arrived),
      (news) => this.ui.told(news),
    );
    this.ui = new Ui(this.talk, () => this.draw());
    this.lower = new ResizeObserver(() => this.toEnd());
    Object.assign(this.ui, {
      show: () => this.show(),
      hide: () => this.hide(),
      keys: (event) => event.key === 'Escape' && (event.stopPropagation(), this.hide()),
      cancelled: (event) => (event.preventDefault(), this.hide()),
    });
  }

  async connectedCallback() {
    // Set before the script had come: then it hides what the class defines.
    if (Object.hasOwn(this, 'identity')) {
      const given = this.identity;
      delete this.identity;
      this.identity = given;
    }
    this.stopListening = onOtherTab(() => this.otherTab());
    document.addEventListener('visibilitychange', this.looked);
    if (!this.ready) {
      this.ready = this.prepare();
    }
    await this.ready;
    this.drawNow();
    if (this.ui.wasShown && !PHONE.matches) {
      this.show({ focus: false });
    } else if (this.known) {
      this.awake();
    }
  }

  disconnectedCallback() {
    this.stopListening();
    document.removeEventListener('visibilitychange', this.looked);
    this.talk.reset();
    this.begun = false;
  }

  attributeChangedCallback() {
    if (this.ready) {
      this.speak(this.getAttribute('language'));
    }
  }

  async prepare() {
    const wanted = [this.getAttribute('language'), document.documentElement.lang, ...navigator.languages].map(known).find(Boolean);
    await speak(wanted);
    [this.shadowRoot.adoptedStyleSheets[0]] = await Promise.all([sheet(), useTexts(`${DESK}/widget/`)]);
  }

  /** The callback that gives an ID token of the desk's issuer, or nothing for nobody. */
  set identity(callback) {
    this.known = Boolean(callback);
    identifyBy(callback);
    if (this.begun || (this.ready && remembered().id)) {
      this.ready.then(() => this.awake(true));
    }
  }

  /** Begins to talk: when somebody opens the panel, or when a chat is open from before. */
  awake(again = false) {
    if ((again || !this.begun) && (this.ui.shown || remembered().id)) {
      this.begun = true;
      this.talk.begin();
    }
  }

  show({ focus = true } = {}) {
    const dialog = this.shadowRoot.getElementById('panel');
    if (this.ui.shown || !dialog) {
      return;
    }
    if (PHONE.matches) {
      dialog.showModal();
    } else {
      dialog.open = true;
    }
    this.focusing = focus;
    this.ui.showing(true);
    this.awake();
  }

  hide() {
    this.shadowRoot.getElementById('panel').close();
    this.ui.showing(false);
    this.drawn.then(() => this.shadowRoot.getElementById('launcher').focus());
  }

  looked = () => {
    this.ui.count();
    this.draw();
  };

  /** Another tab opened or left a chat: this one follows. */
  otherTab() {
    if (this.begun && remembered().id !== this.talk.conversation?.id) {
      this.awake(true);
    }
  }

  changed(arrived) {
    const { conversation } = this.talk;
    if (conversation?.id !== this.talking) {
      this.talking = conversation?.id;
      this.dispatchEvent(new CustomEvent('plantao-chat', { detail: { id: this.talking } }));
    }
    this.speak(conversation?.language ?? this.talk.me?.language);
    if (this.talk.phase === 'off' && !this.ui.mail) {
      this.findMail();
    }
    if (arrived) {
      this.ui.arrived(arrived);
    }
    this.draw();
  }

  /** The page's word counts more than the customer's setting; English may only mean that none was set. */
  async speak(language) {
    const wanted = known(this.getAttribute('language')) ?? language;
    if (wanted && wanted !== currentLanguage() && (wanted !== 'en' || this.hasAttribute('language') || this.talk.conversation)) {
      await speak(wanted);
      this.draw();
    }
  }

  async findMail() {
    this.ui.set({ mail: (await config().catch(() => ({}))).mail ?? '' });
  }

  /** Many changes, one drawing. */
  draw() {
    this.drawn ??= Promise.resolve().then(() => {
      this.drawn = null;
      this.drawNow();
    });
  }

  drawNow() {
    const root = this.shadowRoot;
    this.lang = currentLanguage();
    paint(root, frame({ talk: this.talk, ui: this.ui }));
    // Only what is said in a chat has a role there; the forms before it begin at their top.
    this.follow(root.querySelector('.scroll[role]'));
    if (this.focusing && this.talk.phase !== 'loading') {
      this.focusing = false;
      (root.getElementById('words') ?? root.getElementById('title'))?.focus();
    }
  }

  /** The newest stays in sight while it is there: when more is said, and when the panel becomes lower, as by a phone's keyboard. */
  follow(talk) {
    if (talk !== this.followed) {
      this.followed = talk;
      this.atEnd = true;
      this.lower.disconnect();
      if (talk) {
        talk.onscroll = () => (this.atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80);
        this.lower.observe(talk);
      }
    }
    this.toEnd();
  }

  toEnd() {
    if (this.atEnd) {
      this.followed?.scrollTo(0, 1e6);
    }
  }
}

customElements.define('plantao-chat', PlantaoChat);
