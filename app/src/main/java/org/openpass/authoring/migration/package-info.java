/** Running cases that go on upon another version of their process: what would become of each, before anybody signs it. */
@NamedInterface("migration")
package org.openpass.authoring.migration;

import org.springframework.modulith.NamedInterface;
