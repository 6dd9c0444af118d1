/** UNI-PASS's Open API, as its clients ask it: the same paths, parameters and XML. */
@org.springframework.modulith.ApplicationModule(displayName = "Open API · 공개 API")
package org.openpass.unipass;
