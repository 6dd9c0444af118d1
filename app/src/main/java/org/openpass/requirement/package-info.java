/** Requirement confirmation: which other laws the head of customs must see met (Art. 226). */
@org.springframework.modulith.ApplicationModule(displayName = "Requirement · 요건확인", allowedDependencies = {"terms", "signals", "release"})
package org.openpass.requirement;
