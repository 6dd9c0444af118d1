/**
 * Whether changes may be taken now: not while a backup copies the stores, and not when the engine and the database were
 * found to be of different times.
 */
@ApplicationModule(displayName = "Continuity · 업무연속성", allowedDependencies = {"signals", "terms"})
package org.openpass.continuity;

import org.springframework.modulith.ApplicationModule;
