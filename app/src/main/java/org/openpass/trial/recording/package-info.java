/** What of a kind of case may be in a scenario, read on the side of the system and not of the trial. */
package org.openpass.trial.recording;
