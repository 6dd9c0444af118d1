/** The portal: public tracking and the traders' screens. */
@org.springframework.modulith.ApplicationModule(displayName = "Portal · 포털")
package org.openpass.portal;
