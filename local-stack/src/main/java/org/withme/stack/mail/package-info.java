/**
 * The mail server of the local stack, a process of its own: whatever is sent to it stays in its memory, in a mailbox for each
 * address, and can be read on a page. Nothing of it leaves this machine.
 */
package org.withme.stack.mail;
