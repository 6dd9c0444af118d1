/**
 * Who is told of new messages in a mailbox, by e-mail or webhook, and what became of it. A notification has no effect in
 * law: what counts is when the message was stored (Customs Act Art. 327(5)).
 */
@org.springframework.modulith.NamedInterface("notification")
package org.openpass.mailbox.notification;
