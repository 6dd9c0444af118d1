/** Shared by the edge modules with screens: their frame, language, formats and small components; knows no customs rule. */
@org.springframework.modulith.ApplicationModule(displayName = "Screens · 화면", allowedDependencies = {"terms", "signals", "access"})
package org.openpass.ui;
