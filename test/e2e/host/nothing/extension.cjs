/** An extension that does nothing: what it takes to wake up, any takes. */
exports.activate = () => undefined;
