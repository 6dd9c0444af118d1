package org.openpass.administration.rates;

/** A source of rates does not answer, or what it says are no rates. */
class RatesUnread extends RuntimeException {

    RatesUnread(String message) {
        super(message);
    }
}
