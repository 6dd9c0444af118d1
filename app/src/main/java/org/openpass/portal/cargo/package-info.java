/** Cargo as parties see it: where it is, what it waits for, and what they report of it. */
@org.springframework.modulith.NamedInterface("cargo")
package org.openpass.portal.cargo;
