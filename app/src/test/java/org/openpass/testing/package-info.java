/** What integration tests of any module use: the shared stores, the application on them, a clock that moves, data. */
package org.openpass.testing;
