package org.openpass.mailbox.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.openpass.terms.Labels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends the e-mails, where {@code spring.mail.host} names a server: each says where to read, and nothing of a case. */
@Component
class EmailSender {

    private static final Logger log = LoggerFactory.getLogger(EmailSender.class);
    private static final int REFUSED_FOR_GOOD = 500;

    private final JavaMailSenderImpl server;
    private final URI publicUrl;
    private final String from;
    private final Clock clock;

    EmailSender(ObjectProvider<JavaMailSenderImpl> server, @Value("${openpass.public-url}") URI publicUrl,
            @Value("${openpass.mail.from:}") String from, Clock clock) {
        this.server = server.getIfAvailable();
        this.publicUrl = publicUrl;
        this.from = from.isBlank() ? "no-reply@" + publicUrl.getHost() : from.strip();
        this.clock = clock;
    }

    /** Whether the installation has a mail server. */
    boolean possible() {
        return server != null;
    }

    /** Tells of a message in the mailbox; the mail's own id is the delivery's. */
    Outcome sendNotice(ClaimedDelivery claimed) {
        return send(claimed.id(), claimed.target(), Labels.text("mail.notice.subject", claimed.language()),
                Labels.text("mail.notice.body", claimed.language(), publicUrl + "/mailbox/" + claimed.messageId()));
    }

    Outcome sendCode(String to, String code, Locale language) {
        return send(UUID.randomUUID(), to, Labels.text("mail.code.subject", language),
                Labels.text("mail.code.body", language, code));
    }

    Outcome sendText(UUID id, String to, String subject, String body) {
        return send(id, to, subject, body);
    }

    private Outcome send(UUID id, String to, String subject, String body) {
        if (server == null) {
            return Outcome.failed(null, "There is no mail server");
        }
        Transport line = null;
        try {
            MimeMessage mail = mail(id, to, subject, body);
            line = server.getSession().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
            line.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return send(line, mail);
        } catch (MessagingException e) {
            return Outcome.failed(null, e.toString());
        } finally {
            close(line);
        }
    }

    /** How the connection ends changes nothing any more. */
    private static void close(Transport line) {
        try {
            if (line != null) {
                line.close();
            }
        } catch (MessagingException e) {
            log.debug("The connection to the mail server did not end well", e);
        }
    }

    /** From here on it may arrive although the server's answer does not. */
    private static Outcome send(Transport line, MimeMessage mail) {
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent(null, "");
        } catch (SendFailedException e) {
            int code = code(e);
            if (code < 0) {
                return Outcome.unknown(e.toString());
            }
            return code < REFUSED_FOR_GOOD ? Outcome.failed(code, e.toString()) : Outcome.refused(e.toString());
        } catch (MessagingException e) {
            return Outcome.unknown(e.toString());
        }
    }

    /** What the server answered when it did not take the mail; negative when it ended without an answer. */
    private static int code(SendFailedException e) {
        return switch (e) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            default -> e.getNextException() instanceof SendFailedException next ? code(next) : 0;
        };
    }

    private MimeMessage mail(UUID id, String to, String subject, String body) throws MessagingException {
        MimeMessage mail = new MimeMessage(server.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + publicUrl.getHost() + ">");
            }
        };
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(subject, "UTF-8");
        mail.setText(body, "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        // Nobody's absence is to answer it (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }
}
