/** The studio: the screens in which process owners change processes, decisions and forms. */
@org.springframework.modulith.ApplicationModule(displayName = "Studio · 업무절차 관리")
package org.openpass.studio;
