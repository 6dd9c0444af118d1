package org.openpass.authoring.check;

/** One rule of the house, over a whole set: a form that a draft drops is missing in its process. */
interface Rule {

    void look(Files files, Known known, Findings found);
}
