/** Scenarios that are taken from cases that were: by a list of what may be taken, and seen by a person before they are kept. */
@org.springframework.modulith.NamedInterface("recording")
package org.openpass.authoring.recording;
