package sqlite

import (
	"context"
	"database/sql/driver"

	"modernc.org/sqlite"
)

// kept is how many statements a connection keeps parsed before it starts anew. The
// service has some three hundred, and a few that are put together from pieces.
const kept = 512

// connect makes connections that keep what they have parsed. The driver parses a
// statement anew each time that it is run in a transaction, and for the short
// queries of an act that is half of their cost.
func connect(dsn string) (driver.Connector, error) {
	c, err := sqlite.NewConnector(dsn)
	return connector{c}, err
}

type connector struct{ driver.Connector }

// Connect is driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	under, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{driverConn: under.(driverConn), parsed: map[string]*parsed{}}, nil //nolint:forcetypeassert // the driver's only kind
}

// driverConn is what database/sql uses of the driver's connection.
type driverConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// conn is a connection with the statements it has parsed. Like every connection
// it is used by one goroutine at a time.
type conn struct {
	driverConn
	parsed map[string]*parsed
}

// parsed is a statement; busy while rows of it are being read.
type parsed struct {
	stmt
	busy bool
}

type stmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// statement is the parsed form of a query; nil where it is being read from, as a
// query within the rows of the same query does, or where there is none.
func (c *conn) statement(ctx context.Context, query string) *parsed {
	if p, ok := c.parsed[query]; ok {
		if p.busy {
			return nil
		}
		return p
	}
	if len(c.parsed) >= kept {
		c.forget()
	}
	s, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil // the driver's own road says what is wrong
	}
	p := &parsed{stmt: s.(stmt)} //nolint:forcetypeassert // the driver's only kind
	c.parsed[query] = p
	return p
}

// ExecContext is driver.ExecerContext. A script has no arguments and is not kept.
func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if len(args) > 0 {
		if p := c.statement(ctx, query); p != nil {
			return p.ExecContext(ctx, args)
		}
	}
	return c.driverConn.ExecContext(ctx, query, args)
}

// QueryContext is driver.QueryerContext.
func (c *conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	p := c.statement(ctx, query)
	if p == nil {
		return c.driverConn.QueryContext(ctx, query, args)
	}
	r, err := p.QueryContext(ctx, args)
	if err != nil {
		return nil, err
	}
	p.busy = true
	return &rows{Rows: r, of: p}, nil
}

// Close is driver.Conn. SQLite closes only when no statement is left.
func (c *conn) Close() error {
	for _, p := range c.parsed {
		p.busy = false // whose rows were left open when the connection broke
	}
	c.forget()
	return c.driverConn.Close()
}

// forget lets go of every statement that is not being read from.
func (c *conn) forget() {
	for query, p := range c.parsed {
		if !p.busy {
			_ = p.Close() // it repeats the error of the statement's last run
			delete(c.parsed, query)
		}
	}
}

// rows free their statement when they are closed, which database/sql does at
// their end, at an error, and at the end of their transaction.
type rows struct {
	driver.Rows
	of *parsed
}

// Close is driver.Rows.
func (r *rows) Close() error {
	r.of.busy = false
	return r.Rows.Close()
}
