package org.openpass.deploy.demo;

import java.util.List;

/** A person of the demonstration, who works through the same doors as everybody. */
interface Participant {

    /** Does what is this person's turn, as far as it can be done now. */
    void work(List<Course> courses);
}
