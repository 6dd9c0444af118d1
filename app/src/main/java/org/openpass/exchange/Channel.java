package org.openpass.exchange;

/** The way by which a message comes or goes. */
public enum Channel {
    /** A document as JSON, by software with a key. */
    JSON,
    /** A document as XML of the WCO data model. */
    XML,
    /** An interchange of UN/EDIFACT, by software with a key. */
    EDIFACT,
    /** Files. */
    FILE,
    /** A bank's report of a payment. */
    BANK,
    /** What came in another form. */
    OTHER,
    /** To a party's software. */
    WEBHOOK,
    /** To a person. */
    EMAIL,
    /** To the workflow engine. */
    ENGINE
}
