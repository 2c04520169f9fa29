-- Sends the lines of a file as bodies, one after the other. Whole requests are
-- made before the clock starts; each thread begins at another of them.

local threads = 0

function setup(thread)
  thread:set("turn", threads)
  threads = threads + 1
end

function init(arguments)
  wrk.method = "POST"
  requests = {}
  for body in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format(nil, nil, nil, body)
  end
  at = math.floor(#requests / 2) * turn
end

function request()
  at = at % #requests + 1
  return requests[at]
end
