/** Risk: what the selection of a declaration is decided on, and the random draw that a decision cannot make itself. */
@org.springframework.modulith.ApplicationModule(displayName = "Risk · 위험관리",
        allowedDependencies = {"terms", "access", "reference", "casework", "authoring::whatif"})
package org.openpass.risk;
