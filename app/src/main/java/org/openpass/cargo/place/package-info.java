/** Where goods may lie under customs' hand, from when to when, and how long. */
@org.springframework.modulith.NamedInterface("place")
package org.openpass.cargo.place;
