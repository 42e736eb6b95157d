// Shows the people who can sign in on this machine.
const people = document.getElementById('people');
const users = await (await fetch('/local/users')).json();
for (const user of users) {
  const link = document.createElement('a');
  const query = new URLSearchParams(location.search);
  query.set('user', user.name);
  link.href = `/local/issuer/choose?${query}`;
  const what = document.createElement('small');
  what.textContent = user.customer ? `customer ${user.customer}` : user.groups.join(', ');
  const name = document.createElement('strong');
  name.textContent = user.name;
  link.append(name, what);
  const item = document.createElement('li');
  item.append(link);
  people.append(item);
}
