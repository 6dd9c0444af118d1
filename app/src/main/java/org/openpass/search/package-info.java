/** Finds cases by number, party and goods in Korean and English, within what the asker may see. */
@ApplicationModule(displayName = "Search · 검색", allowedDependencies = {"access", "casework", "engine"})
package org.openpass.search;

import org.springframework.modulith.ApplicationModule;
