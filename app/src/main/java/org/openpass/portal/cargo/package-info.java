/** Cargo as parties see it: where it is, what it waits for, and what they report of it. */
package org.openpass.portal.cargo;
