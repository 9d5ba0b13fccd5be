package postgres

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"netra/internal/store"
)

var _ store.Pipeliner = Dialect{}

// Pipeline sends a list in one round trip. The server stops at the first that
// fails.
func (Dialect) Pipeline(ctx context.Context, conn *sql.Conn, list []store.Statement) (failed int, err error) {
	batch := &pgx.Batch{}
	for _, s := range list {
		batch.Queue(s.Query, s.Args...)
	}
	err = conn.Raw(func(c any) error {
		std, ok := c.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("a connection of the wrong driver: %T", c)
		}
		failed, err = drain(std.Conn().SendBatch(ctx, batch), len(list))
		return err
	})
	return failed, err
}

// drain reads every answer.
func drain(answers pgx.BatchResults, n int) (failed int, err error) {
	for i := range n {
		if _, err = answers.Exec(); err != nil {
			_ = answers.Close() // repeats the same error
			return i, err
		}
	}
	return 0, answers.Close()
}
