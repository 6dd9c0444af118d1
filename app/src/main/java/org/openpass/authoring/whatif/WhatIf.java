package org.openpass.authoring.whatif;

import java.time.Instant;
import java.time.LocalDate;
import org.openpass.authoring.TriedRun.State;

/**
 * A changed table that is tried on the last cases.
 *
 * @param step of the draft when it was asked for: the file as it stood then is what is tried
 * @param confidential of risk: only for those who analyse it
 * @param cases at most so many, the newest first
 * @param from the first day on which they were decided, in Korea; null: any
 * @param until the last one; null: any
 * @param found how many there are; null: not known yet
 * @param done how many are decided
 * @param words why it was refused or failed; empty otherwise
 */
public record WhatIf(long id, long draft, int step, String file, String decision, boolean confidential, int cases, LocalDate from,
        LocalDate until, State state, Integer found, int done, String words, String askedBy, Instant askedAt, Instant endedAt) {

    /** What is asked for. */
    public record Question(String file, Integer cases, LocalDate from, LocalDate until) {
    }
}
