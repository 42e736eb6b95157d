// Lit, from one place: what is imported elsewhere comes through here.
export { LitElement, html, nothing, render, svg } from '../lit/lit-element.js';
export { repeat } from '../lit/directives/repeat.js';
export { live } from '../lit/directives/live.js';
export { keyed } from '../lit/directives/keyed.js';
export { classMap } from '../lit/directives/class-map.js';
export { ifDefined } from '../lit/directives/if-defined.js';
