// The one state of an account that matters to an administrator.
import type { Member } from './shapes';

export function state_of(member: Member): 'active' | 'closed' | 'first' {
  if (!member.active) return 'closed';
  return member.must_change_password ? 'first' : 'active';
}
