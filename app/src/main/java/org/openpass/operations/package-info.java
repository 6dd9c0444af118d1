/** Operations: migrations, the clock, health, and the command that counts broken invariants. */
@org.springframework.modulith.ApplicationModule(displayName = "Operations · 운영")
package org.openpass.operations;
