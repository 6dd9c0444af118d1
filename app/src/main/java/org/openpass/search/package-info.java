/** Finds cases by number, party and goods in Korean and English, within what the asker may see. */
@ApplicationModule(displayName = "검색 Search")
package org.openpass.search;

import org.springframework.modulith.ApplicationModule;
