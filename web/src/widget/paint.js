// Makes what is there into what is wanted, and leaves alone what fits: what somebody types, where they are, what they hear.
// Elements are made one by one, never out of text, so no policy of a page stands against it, and nothing in it can run.
const SVG = new Set(['svg', 'path']);
/** What a person changes too, so that the attribute is not the truth. */
const LIVE = new Set(['value', 'checked']);

/** What is wanted: an element, by its tag, attributes, handlers (`onClick`), `key` among its kin, and children. */
export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, children };
}

/** @param {any} children elements of `h`, texts, and lists of both; null and false are nothing */
export function paint(parent, children) {
  const wanted = [children].flat(Infinity).filter((child) => child != null && child !== false);
  const left = [...parent.childNodes];
  const found = wanted.map((child) => {
    const at = left.findIndex((node) => fits(node, child));
    return at < 0 ? null : left.splice(at, 1)[0];
  });
  // First away with what is not wanted: what stays must not be moved, or it loses its focus.
  left.forEach((node) => node.remove());
  let next = parent.firstChild;
  wanted.forEach((child, index) => {
    const node = found[index] ?? make(child);
    if (node === next) {
      next = node.nextSibling;
    } else {
      parent.insertBefore(node, next);
    }
    update(node, child);
  });
}

function fits(node, child) {
  return child.tag ? node.wanted?.tag === child.tag && node.wanted.props.key === child.props.key : node.nodeType === Node.TEXT_NODE;
}

function make({ tag }) {
  if (!tag) {
    return document.createTextNode('');
  }
  return SVG.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
}

function update(node, child) {
  if (!child.tag) {
    if (node.data !== String(child)) {
      node.data = child;
    }
    return;
  }
  Object.keys({ ...node.wanted?.props, ...child.props }).forEach((name) => set(node, name, child.props[name]));
  node.wanted = child;
  paint(node, child.children);
}

function set(node, name, value) {
  if (name.startsWith('on')) {
    node[name.toLowerCase()] = value;
  } else if (LIVE.has(name)) {
    if (node[name] !== value) {
      node[name] = value;
    }
  } else if (value === false || value == null) {
    node.removeAttribute(name);
  } else if (name !== 'key' && node.getAttribute(name) !== String(value === true ? '' : value)) {
    node.setAttribute(name, value === true ? '' : value);
  }
}
