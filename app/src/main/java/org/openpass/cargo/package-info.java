/** Cargo: the balance of each bill of lading that declarations draw on. */
@org.springframework.modulith.ApplicationModule(displayName = "Cargo · 화물", allowedDependencies = {"terms", "casework"})
package org.openpass.cargo;
